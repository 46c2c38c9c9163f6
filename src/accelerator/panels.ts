/** Panels [panel][units][8] as rows [batch, units]. */
export function readPanels(panels: Float32Array, units: number, batch: number): Float64Array {
  const rows = new Float64Array(batch * units);
  for (let sample = 0; sample < batch; sample++)
    for (let unit = 0; unit < units; unit++)
      rows[sample * units + unit] = panels[laneOf(sample, unit, units)] as number;
  return rows;
}

function laneOf(sample: number, unit: number, units: number): number {
  return (sample >> 3) * units * 8 + unit * 8 + (sample & 7);
}
