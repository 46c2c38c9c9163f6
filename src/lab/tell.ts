import { Notification } from "@jupyterlab/apputils";

/** How long it stands, in milliseconds: time to read two lines. It stays in JupyterLab's list of notifications. */
const shown = 8000;

/** Tells the learner something in a corner of the page; a screen reader says it. */
export function tell(message: string): void {
  Notification.info(message, { autoClose: shown });
}
