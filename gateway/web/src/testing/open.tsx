import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { Providers } from "@/app/Providers";
import { routes } from "@/app/routes";
import { createQueries } from "@/lib/queries";

/** Opens the app at an address, as a browser would: nothing is remembered but what is stored. */
export function open(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const queries = createQueries();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  const view = render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router, queries, user: userEvent.setup({ delay: null }) };
}
