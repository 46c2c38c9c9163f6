import scatter3d from "plotly.js/lib/scatter3d";
import surface from "plotly.js/lib/surface";
import { Plotly } from "./core";

Plotly.register([surface, scatter3d]);

export { Plotly };
