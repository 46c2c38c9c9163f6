/** How long a type may be in a message. */
const longest = 80;

/** Advice that fits a compiler's options, which a cell has not. */
const unfit = / (?:Do you need to change your target library\?|Try changing the 'lib' compiler option).*$/;

/** Shortens the long types in a message of the compiler's, and says what can be done in a notebook. */
export function shorten(message: string): string {
  const [, module, name] = /^Cannot find module '((@[^/']+\/[^/']+|[^./'][^/']*)[^']*)' or its/.exec(message) ?? [];
  if (name !== undefined)
    return `Cannot find module '${module}': is it installed beside the notebook? (npm install ${name})`;
  return message
    .replace(unfit, "")
    .replace(/'([^']{80,})'/g, (_, type: string) => `'${type.slice(0, longest - 20)} … ${type.slice(-16)}'`);
}
