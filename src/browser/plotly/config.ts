/** How Plotly behaves in a page: it keeps its hands off the notebook, and nothing leaves the machine. */
export const config = {
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  showEditInChartStudio: false,
  plotlyServerURL: "",
  scrollZoom: false,
  doubleClick: false,
  responsive: false,
  showTips: false,
} as const;
