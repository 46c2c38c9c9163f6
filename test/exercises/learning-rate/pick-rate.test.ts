import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Pick = (rates: number[], losses: number[]) => unknown;
const pick = (mine: Pick): Pick => mine;
const keeping = (better: (loss: number, best: number) => boolean): Pick =>
  pick((rates, losses) => {
    let [best, rate] = [Infinity, rates[0]];
    for (let i = 0; i < losses.length; i++)
      if (better(losses[i] as number, best)) [best, rate] = [losses[i] as number, rates[i]];
    return rate;
  });

testListed({
  name: "pickRate",
  check: exercises.pickRate,
  right: {
    "a loop": keeping((loss, best) => loss < best),
    "a loop that asks first": keeping((loss, best) => !Number.isNaN(loss) && loss < best),
    "the finite ones": pick((rates, losses) => rates[losses.indexOf(Math.min(...losses.filter(Number.isFinite)))]),
    "infinity for NaN": pick((rates, losses) => {
      const clean = losses.map((loss) => (Number.isFinite(loss) ? loss : Infinity));
      return rates[clean.indexOf(Math.min(...clean))];
    }),
    "a sort": pick((rates, losses) => {
      const runs = rates.map((rate, i) => ({ rate, loss: losses[i] as number }));
      return runs.filter(({ loss }) => Number.isFinite(loss)).sort((a, b) => a.loss - b.loss)[0]?.rate;
    }),
  },
  wrong: {
    "the stub": [pick(() => todo("pick the best")), "Not written yet: pick the best."],
    "the loss": [pick((_, losses) => Math.min(...losses.filter(Number.isFinite))), "This is the lowest loss"],
    "the place": [
      pick((_, losses) => losses.indexOf(Math.min(...losses.filter(Number.isFinite)))),
      "This is the place in the list",
    ],
    "the worst": [
      pick((rates, losses) => rates[losses.indexOf(Math.max(...losses.filter(Number.isFinite)))]),
      "the highest loss",
    ],
    "the largest that works": [
      pick((rates, losses) => Math.max(...rates.filter((_, i) => Number.isFinite(losses[i])))),
      "the largest rate that has not diverged",
    ],
    "the smallest": [pick((rates) => Math.min(...rates)), "The smallest rate is safe"],
    "from the first": [
      pick((rates, losses) => {
        let best = 0;
        for (let i = 1; i < losses.length; i++) if ((losses[i] as number) < (losses[best] as number)) best = i;
        return rates[best];
      }),
      "the first run has diverged",
    ],
    "NaN that wins": [keeping((loss, best) => !(loss >= best)), "NaN wins"],
    "Math.min with NaN": [pick((_, losses) => Math.min(...losses)), "NaN came back"],
    "a list": [pick((rates) => rates), "A list came back"],
    "the rate of the text typed in": [pick(() => 0.1), "the same answer, 0.1, whatever"],
    "an index of nothing": [
      pick((rates, losses) => rates[losses.indexOf(Math.min(...losses))]),
      "pickRate returns nothing",
    ],
  },
});
