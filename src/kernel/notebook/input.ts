import { here } from "./here";

/** Asks the learner for a line of text: `const name = await input("Your name? ")`. `password`: it is not shown while it is typed. */
export function input(question = "", { password = false }: { readonly password?: boolean } = {}): Promise<string> {
  return here().ask(question, password);
}
