import js from "@eslint/js";
import tseslint from "typescript-eslint";

const chance = {
  "no-restricted-properties": [
    "error",
    {
      object: "Math",
      property: "random",
      message: "Use random(seed), passed in: the same seed gives the same numbers.",
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      ".venv",
      "lib",
      "dist",
      "build",
      "gradwalk/labextension",
      "gradwalk/vendor",
      "test/types",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true }],
    },
  },
  {
    files: ["src/{engine,data,nn,accelerator,train,applications,figures,widgets,exercises,messages}/**/*.ts"],
    rules: {
      ...chance,
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^[^.]", message: "A pure layer imports nothing but its neighbours." }] },
      ],
      "no-restricted-globals": ["error", "Date", "performance", "setTimeout", "setInterval", "console"],
    },
  },
  {
    // AssemblyScript knows no type-only imports.
    files: ["src/accelerator/assembly/**/*.ts", "bench/assembly/**/*.ts"],
    rules: { "@typescript-eslint/consistent-type-imports": "off" },
  },
  {
    files: ["scripts/**/*.mjs", "bench/**/*.mjs", "test/**/*.mjs", "*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        fetch: "readonly",
        Buffer: "readonly",
        performance: "readonly",
        AbortSignal: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        WebAssembly: "readonly",
      },
    },
  },
);
