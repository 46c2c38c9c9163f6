import { pictures } from "../../figures/pictures";
import type { PictureDefinition } from "../../figures/view";
import type { Widget } from "../../widgets/widget";
import { widgets } from "../../widgets/widgets";

/** The figure of that name. Throws RangeError with the names there are. */
export function pictureNamed(name: string): PictureDefinition<never> {
  return named("figure", pictures, name);
}

/** The widget of that name. Throws RangeError with the names there are. */
export function widgetNamed(name: string): Widget {
  return named("widget", widgets as Readonly<Record<string, unknown>>, name) as Widget;
}

function named<Thing>(what: string, things: Readonly<Record<string, Thing>>, name: string): Thing {
  const thing = Object.hasOwn(things, name) ? things[name] : undefined;
  if (thing === undefined)
    throw new RangeError(
      `gradwalk output: expected a ${what} by name, one of ${Object.keys(things).join(", ")}; got "${name}" — a newer version may have made it`,
    );
  return thing;
}
