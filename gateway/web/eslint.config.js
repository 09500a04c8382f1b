import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Imports go shared -> features -> app only. Inside a feature one imports by relative path. */
const forbid = (files, group, message) => ({
  files,
  ignores: ["src/**/*.test.*", "src/testing/**"],
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  { ignores: ["dist", ".mock-dist", ".look", "src/lib/api/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 300],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", ignoreRestSiblings: true, args: "after-used" },
      ],
    },
  },
  forbid(
    ["src/{components,config,lib}/**/*.{ts,tsx}"],
    ["@/features/*", "@/app/*", "**/features/*", "**/app/*"],
    "Shared folders know neither features nor the app.",
  ),
  forbid(
    ["src/features/**/*.{ts,tsx}"],
    ["@/features/*", "@/app/*", "../../../*"],
    "A feature knows only the shared folders; the app composes features.",
  ),
  forbid(
    ["src/app/**/*.{ts,tsx}"],
    ["@/features/*/*"],
    "The app takes from a feature what its index offers.",
  ),
  {
    files: ["scripts/**", "*.{js,ts}", "public/**"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "document",
          "fetch",
          "innerWidth",
          "localStorage",
          "matchMedia",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
);
