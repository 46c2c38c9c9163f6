import { defineConfig } from "vitest/config";

const part = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, testTimeout: 30_000, ...more },
});

export default defineConfig({
  test: {
    projects: [
      part("unit", [
        "test/{engine,data,nn,accelerator,train,applications,figures,widgets,exercises,messages,layers}/**/*.test.ts",
      ]),
      part("page", ["test/browser/**/*.test.ts"], { environment: "jsdom" }),
      part("gallery", ["test/gallery/**/*.test.ts"], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      part("golden", ["test/golden/**/*.test.ts"]),
      part("kernel", ["test/kernel/**/*.test.ts"], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
      part("lessons", ["test/lessons/**/*.test.ts"], {
        maxConcurrency: 2,
        testTimeout: 180_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      part("lab", ["test/lab/**/*.test.ts"], { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
      part("packaging", ["test/packaging/**/*.test.ts"], { testTimeout: 600_000, hookTimeout: 600_000 }),
    ],
  },
});
