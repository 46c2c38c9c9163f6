import { type ISettingRegistry } from "@jupyterlab/settingregistry";

/** The controls that a course leaves out, by widget: the setting `hideControls`. What is drawn already stays as it is. */
export class HiddenControls {
  private byWidget: Readonly<Record<string, unknown>> = {};

  /** Takes them from the settings, now and whenever they change. */
  follow(settings: ISettingRegistry.ISettings): void {
    const take = (): void => {
      this.byWidget = (settings.composite.hideControls ?? {}) as Readonly<Record<string, unknown>>;
    };
    settings.changed.connect(take);
    take();
  }

  of(widget: string): readonly string[] {
    const names = Object.hasOwn(this.byWidget, widget) ? this.byWidget[widget] : [];
    return Array.isArray(names) ? names.map(String) : [];
  }
}
