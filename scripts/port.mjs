import { createServer } from "node:net";
import { Stop } from "./run.mjs";

function free(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The port that was asked for, or else the first free one from 8888. Throws Stop when it is no port, or taken. */
export async function choosePort(asked) {
  if (asked === undefined) {
    for (let port = 8888; port < 8988; port++) if (await free(port)) return port;
    throw new Stop("port: expected a free one from 8888 to 8987; got none — give one with -- --port N");
  }
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`port: expected a whole number from 1 to 65535; got ${asked} — start again with -- --port N`);
  if (!(await free(port)))
    throw new Stop(`port: expected a free one; ${port} is in use — start again with another, -- --port ${port + 1}`);
  return port;
}
