import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, Link, RouterProvider, useSearchParams } from "react-router";
import { expect, it } from "vitest";
import { SearchField } from "./SearchField";

function List() {
  const [params, setParams] = useSearchParams();
  return (
    <>
      <SearchField
        label="Search"
        value={params.get("q") ?? ""}
        onSearch={(q) => setParams({ q })}
      />
      <Link to="/person">Ruth</Link>
      <p>Looking for: {params.get("q")}</p>
    </>
  );
}

function open() {
  let arrive: (nothing: null) => void = () => {};
  const onHerWay = new Promise<null>((resolve) => (arrive = resolve));
  const router = createMemoryRouter(
    [
      { path: "/", Component: List },
      { path: "/person", loader: () => onHerWay, element: <h1>Ruth Adler</h1> },
    ],
    { initialEntries: ["/"] },
  );
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  );
  return () => arrive(null);
}

it("searches once she pauses", async () => {
  open();
  await userEvent.type(screen.getByRole("searchbox"), "ruth");
  expect(await screen.findByText("Looking for: ruth")).toBeVisible();
});

it("does not call her back who has followed a link meanwhile", async () => {
  const arrive = open();
  await userEvent.type(screen.getByRole("searchbox"), "ruth");
  await userEvent.click(screen.getByRole("link"));
  await new Promise((resolve) => setTimeout(resolve, 400));
  arrive();
  expect(await screen.findByRole("heading", { name: "Ruth Adler" })).toBeVisible();
});
