import { pictures } from "../../figures/pictures";
import type { PicturePayload } from "../../messages/payload";
import { frame } from "../frame";
import type { PageContext } from "../page-context";
import { player, type PlayerState } from "../player";
import { stage } from "../stage";
import type { Part } from "./part";
import { stepsOnly } from "../plotly/hands";
import { savedPlayer } from "./saved";

/** A figure with its trace, scrubbed. */
export function picturePart(payload: PicturePayload, context: PageContext): Part {
  const own = stage(
    context,
    payload.id,
    stepsOnly((step) => bar.stand(step)),
  );
  const title = pictures[payload.picture]?.title ?? payload.picture;
  const bar = player({
    from: 0,
    sizes: [],
    start: { step: payload.step, ...savedPlayer(context.saved) },
    stage: own,
    moved: (state: PlayerState) => context.save({ ...state }),
    shows: ({ step }) => context.share?.({ step }),
    failed: (message) => outer.trouble(message),
    busy: (on) => outer.busy(on),
  });
  const outer = frame(title, [], own.node, bar.node, own.words);
  bar.begin({ kind: "picture", picture: payload.picture, trace: payload.trace });
  return {
    node: outer.node,
    follow(other) {
      const { step = bar.state().step } = savedPlayer(other);
      if (step !== bar.state().step) bar.stand(step);
    },
    repaint: own.repaint,
    dispose() {
      bar.dispose();
      own.dispose();
    },
  };
}
