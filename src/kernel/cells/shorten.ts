/** How long a type may be in a message. */
const longest = 80;

/** Shortens the long types in a message of the compiler's. */
export function shorten(message: string): string {
  return message.replace(
    /'([^']{80,})'/g,
    (_, type: string) => `'${type.slice(0, longest - 20)} … ${type.slice(-16)}'`,
  );
}
