import { Widget } from "@lumino/widgets";
import { plainKeys } from "../../browser/plain-keys";

/** What stands below an exercise that the rest of a lesson waits for. */
export interface GateWords {
  /** How many cells wait. */
  readonly cells: number;
  /** A quiz or a prediction, which has no code to write. */
  readonly isQuestion: boolean;
  /** The learner may go on without it. */
  readonly mayGoOn: boolean;
}

/** The line that says why nothing more is to be seen, and the button to go on anyway. */
export class GateLine extends Widget {
  private readonly text = document.createElement("p");
  private readonly button = document.createElement("button");
  private readonly stopKeys: () => void;

  constructor(goOn: () => void) {
    super();
    this.addClass("gradwalk-Gate");
    this.node.setAttribute("role", "group");
    this.node.setAttribute("aria-label", "What waits below");
    this.button.type = "button";
    this.button.textContent = "Go on anyway";
    this.button.className = "gradwalk-Lesson-action";
    this.button.addEventListener("click", goOn);
    this.node.append(this.text, this.button);
    this.stopKeys = plainKeys(this.node);
  }

  say(words: GateWords): void {
    const text = inWords(words);
    if (this.text.textContent !== text) this.text.textContent = text;
    this.button.hidden = !words.mayGoOn;
  }

  override dispose(): void {
    this.stopKeys();
    super.dispose();
  }
}

function inWords({ cells, isQuestion, mayGoOn }: GateWords): string {
  const rest = cells === 1 ? "One cell below waits" : `${cells} cells below wait`;
  const when = isQuestion ? "the question above is answered" : "the check above passes";
  const them = cells === 1 ? "It opens" : "They open";
  return `${rest} for this exercise. ${them} when ${when}${mayGoOn ? "." : "; this course is set so."}`;
}
