import { VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Form } from "react-router";
import { paths } from "@/config/paths";
import classes from "./header.module.css";

/** On wide screens; narrow ones have a link to the same page. */
export function HeaderSearch() {
  return (
    <Form action={paths.search()} role="search" className={classes.search}>
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <label>
        <VisuallyHidden>Search groups, people, files and jobs</VisuallyHidden>
        <input name="q" type="search" placeholder="Search" autoComplete="off" />
      </label>
    </Form>
  );
}
