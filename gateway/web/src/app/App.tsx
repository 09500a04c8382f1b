import { useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { createQueries } from "@/lib/queries";
import { Providers } from "./Providers";
import { routes } from "./routes";

export function App() {
  const [queries] = useState(createQueries);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  );
}
