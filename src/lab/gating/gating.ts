import { type ISettingRegistry } from "@jupyterlab/settingregistry";
import { Token } from "@lumino/coreutils";
import { type ISignal, Signal } from "@lumino/signaling";

/**
 * Whether what comes after an exercise waits for it. `"soft"`: it is veiled, and the learner may go on anyway. `"strict"`: it is veiled
 * and is not run, and a lesson opens when those before it are done.
 */
export type GatingMode = "off" | "soft" | "strict";

/** How the lessons are gated now. */
export const IGating = new Token<Gating>(
  "gradwalk:IGating",
  "Whether the lessons of Gradwalk wait for their exercises.",
);

/** The setting `gating`, as it holds now. */
export class Gating {
  private current: GatingMode = "off";
  private readonly changedSignal = new Signal<this, void>(this);

  /** Emitted when the mode has changed. */
  get changed(): ISignal<this, void> {
    return this.changedSignal;
  }

  get mode(): GatingMode {
    return this.current;
  }

  /** Takes the mode from the settings, now and whenever they change. */
  follow(settings: ISettingRegistry.ISettings): void {
    const take = (): void => {
      const mode = modeOf(settings);
      if (mode === this.current) return;
      this.current = mode;
      this.changedSignal.emit();
    };
    settings.changed.connect(take);
    take();
  }
}

/** What a course sets in `overrides.json` becomes the default; strict there is not for a learner to change. */
function modeOf(settings: Pick<ISettingRegistry.ISettings, "composite" | "default">): GatingMode {
  const course = settings.default("gating");
  const mode = course === "strict" ? course : settings.composite.gating;
  return mode === "soft" || mode === "strict" ? mode : "off";
}
