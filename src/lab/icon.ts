import { LabIcon } from "@jupyterlab/ui-components";

/** A path that steps down a slope to its lowest point. */
export const gradwalkIcon = new LabIcon({
  name: "gradwalk:icon",
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16">
  <path class="jp-icon3" style="fill: none" stroke="#616161" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="M3 4h4.5v4.5H12V13h4.5v4.5"/>
  <circle class="jp-icon3" fill="#616161" cx="3" cy="4" r="1.9"/>
  <circle class="jp-icon3" fill="#616161" cx="16.5" cy="18.5" r="2.6"/>
</svg>`,
});
