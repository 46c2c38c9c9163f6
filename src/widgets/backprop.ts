import type { BackpropNode } from "../engine/backprop";
import { checkName } from "../engine/options";
import { alike, backpropFormula, backpropSentence, type Nudge, type PassedNode } from "../figures/backprop/words";
import { graphFigure, type GraphCard, type GraphEdge, type GraphTexts } from "../figures/backprop/graph-figure";
import { titleOf } from "../figures/backprop/graph";
import { nudgeFigure } from "../figures/backprop/nudge";
import { formatNumber } from "../figures/parts/number";
import { backpropSteps, breaks, nodesOf, type BackpropStep, type LearnerRule } from "./backprop-run";
import type { ControlValues } from "./control";
import { choice, slider, text } from "./controls";
import { computed, expressions } from "./expressions";
import type { Widget } from "./widget";

/** A computation walked node by node, values forward and gradients back, with a nudge to check them, and bugs to see what they do. */
export const backpropWidget: Widget<BackpropStep> = {
  name: "backprop",
  title: "Backpropagation",
  controls: {
    expression: choice(Object.keys(expressions), { label: "Expression" }),
    nudged: text({ label: "Nudge", value: "w1" }),
    by: slider({ label: "By", min: -1, max: 1, step: 0.01, value: 0.2 }),
    broken: choice(breaks, { label: "Break it" }),
  },
  viewControls: ["by"],
  functions: ["gradient"],
  sizes: [
    { name: "node", ends: () => true },
    { name: "pass", ends: ({ phase, node }) => phase === "back" && node === 0 },
  ],
  prediction: {
    question: (values) => `What will the gradient of ${nudgedLeaf(values)} be?`,
    truth: (_, values) =>
      nodesOf(expressionOf(values)).find(({ name }) => name === nudgedLeaf(values))?.gradient as number,
  },
  run(values, { gradient }) {
    nudgedLeaf(values);
    return backpropSteps(
      nodesOf(expressionOf(values)),
      values["broken"] as string,
      gradient as unknown as LearnerRule | undefined,
    );
  },
  view(trace, step, values) {
    const expression = expressionOf(values);
    const nodes = nodesOf(expression);
    const current = trace[step];
    const passed = passedIn(trace.slice(0, step + 1));
    const whole = (id: number): boolean => isWhole(nodes, id, passed);
    const gradientOf = (id: number): number => current?.gradients[id] ?? (id === nodes.length - 1 ? 1 : 0);
    const wrong = (id: number): boolean => whole(id) && !alike(gradientOf(id), nodes[id].gradient as number);
    const leaf = nodes.find(({ name }) => name === nudgedLeaf(values)) as BackpropNode;
    const by = values["by"] as number;
    const resultAt = (value: number): number => computed(expression, { [leaf.name as string]: value }).item();
    const at = leaf.value as number;
    const nudge: Nudge = {
      name: leaf.name as string,
      by,
      before: resultAt(at),
      after: resultAt(at + by),
      ...(whole(leaf.id) && { gradient: gradientOf(leaf.id) }),
    };
    const node = current && passedNode(nodes, current, gradientOf, whole);
    const isBack = current?.phase === "back";
    const cards = nodes.map((each): GraphCard => {
      const known = passed.has(`forward ${each.id}`);
      return {
        id: each.id,
        operands: each.operands,
        title: titleOf(each),
        lines: known
          ? [
              formatNumber(each.value as number),
              ...(whole(each.id) ? [`grad ${formatNumber(gradientOf(each.id))}`] : []),
            ]
          : [],
        state: wrong(each.id) ? "wrong" : each.id === current?.node ? "now" : known ? "known" : "waiting",
      };
    });
    const done = trace.slice(0, step + 1).filter(({ phase }) => phase === "back").length;
    const senders = nodes.filter(({ operands }) => operands.length > 0).length;
    return {
      figure: {
        ...graphFigure(
          cards,
          edgesOf(nodes, current, passed),
          "The computation as a graph, values forward and gradients back",
          textsOf(nodes, trace),
        ),
        pick: "nudged",
      },
      beside: [nudgeFigure(nudge.name, at, by, resultAt, nudge.gradient)],
      formula: [`L = ${expression.formula}`, ...backpropFormula(node, isBack, nudge)],
      sentence: backpropSentence(
        node,
        isBack,
        isBack ? [done, senders] : [(current?.node ?? 0) + 1, nodes.length],
        nodes[nodes.length - 1].value as number,
        nodes.filter(({ id }) => wrong(id)).map(titleOf),
      ),
    };
  },
};

type Passed = ReadonlyMap<string, BackpropStep>;

function passedIn(steps: readonly BackpropStep[]): Passed {
  return new Map(steps.map((each) => [`${each.phase} ${each.node}`, each]));
}

function textsOf(nodes: readonly BackpropNode[], trace: readonly BackpropStep[]): GraphTexts {
  const last = trace[trace.length - 1];
  return {
    onCards: nodes.flatMap((each) => [
      titleOf(each),
      formatNumber(each.value as number),
      `grad ${formatNumber(last?.gradients[each.id] ?? (each.gradient as number))}`,
    ]),
    alongEdges: edgesOf(nodes, undefined, passedIn(trace)).flatMap(({ lines }) => lines),
  };
}

/** Whether all that was made of a node has sent its part. */
function isWhole(nodes: readonly BackpropNode[], id: number, passed: Passed): boolean {
  if (id === nodes.length - 1) return passed.has(`back ${id}`);
  return nodes.every((user) => !user.operands.includes(id) || passed.has(`back ${user.id}`));
}

function edgesOf(nodes: readonly BackpropNode[], current: BackpropStep | undefined, passed: Passed): GraphEdge[] {
  return nodes.flatMap((node) =>
    node.operands.map((from, which): GraphEdge => {
      const sent = passed.get(`back ${node.id}`)?.sent?.[which];
      const upstream = (node.gradient as number) === 0 ? 0 : node.gradient;
      const isNow = current?.node === node.id;
      const isRight = sent !== undefined && alike(sent.part, sent.right);
      return {
        from,
        to: node.id,
        flow: !isNow ? "none" : current.phase === "forward" ? "forwards" : "back",
        lines:
          sent === undefined
            ? []
            : isRight
              ? [`${formatNumber((node.local as number[])[which], 3)} ×`, formatNumber(upstream as number, 3)]
              : [`${formatNumber(sent.part, 3)}`, `not ${formatNumber(sent.right, 3)}`],
        wrong: sent !== undefined && !isRight,
      };
    }),
  );
}

function passedNode(
  nodes: readonly BackpropNode[],
  { node: id, sent }: BackpropStep,
  gradientOf: (id: number) => number,
  whole: (id: number) => boolean,
): PassedNode {
  const node = nodes[id];
  return {
    title: titleOf(node),
    value: node.value as number,
    upstream: gradientOf(id),
    operands: (sent ?? []).map(({ part, right }, which) => {
      const operand = nodes[node.operands[which]];
      return {
        title: titleOf(operand),
        local: (node.local as number[])[which],
        part,
        right,
        whole: whole(operand.id),
        gradient: gradientOf(operand.id),
      };
    }),
  };
}

function expressionOf(values: ControlValues) {
  return expressions[values["expression"] as string];
}

function nudgedLeaf(values: ControlValues): string {
  const name = (values["nudged"] as string).trim();
  checkName("backprop", "the number to nudge", name, Object.keys(expressionOf(values).leaves));
  return name;
}
