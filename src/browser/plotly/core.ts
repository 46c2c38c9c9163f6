import Plotly from "plotly.js/lib/core";
import bar from "plotly.js/lib/bar";
import contour from "plotly.js/lib/contour";
import heatmap from "plotly.js/lib/heatmap";

// The traces that figures are made of (scatter is always there): the whole of Plotly is four times the size.
Plotly.register([bar, heatmap, contour]);

export { Plotly };
