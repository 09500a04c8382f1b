import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { standInApi } from "./src/testing/vite-stand-in.ts";

/** Where `npm run dev` finds a running gateway. */
const gateway = process.env.MHC_GATEWAY ?? "http://localhost:8080";
const toGateway = { target: gateway, changeOrigin: false };

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === "mock" ? [standInApi()] : [])],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    port: 5173,
    proxy:
      mode === "mock"
        ? undefined
        : {
            "/api": toGateway,
            "/session": toGateway,
            "/sign-in": toGateway,
            "/sign-out": toGateway,
            "/login": toGateway,
            "/oauth2": toGateway,
          },
  },
  build: { manifest: true, chunkSizeWarningLimit: 400 },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    css: false,
    restoreMocks: true,
    testTimeout: 30_000,
  },
}));
