import { Button, Group, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { Link } from "react-router";
import { gatewayPaths, paths } from "@/config/paths";
import { PRODUCT_LINE, PRODUCT_NAME } from "@/config/product";
import { Brand } from "./Brand";
import classes from "./welcome.module.css";

/** For those who are not signed in. `to`: where they were going. */
export default function Welcome({ to }: { to: string }) {
  useDocumentTitle(`${PRODUCT_NAME} · ${PRODUCT_LINE}`);
  // The gateway leads back here when the provider did not let her in.
  const failed = to === "/?sign-in=failed";
  const signIn = gatewayPaths.signIn(failed ? paths.home : to);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <Button component="a" href={signIn} variant="default">
          Sign in
        </Button>
      </header>
      <main className={classes.main}>
        <Title order={1} className={classes.title}>
          You listen all day. Here are people who listen to you.
        </Title>
        <p className={classes.lead}>
          A community of therapists, counselors, social workers, psychologists and psychiatric
          nurses. Many of us work alone. Nobody has to carry it alone.
        </p>
        <Group gap="sm">
          <Button component={Link} to={paths.join} size="lg">
            Join
          </Button>
          <Button component="a" href={signIn} size="lg" variant="default">
            Sign in
          </Button>
        </Group>
        {failed && (
          <p role="alert" className={classes.going}>
            That sign-in did not come through. Nothing is wrong with your account; please try once
            more.
          </p>
        )}
        {to !== paths.home && !failed && (
          <p className={classes.going}>You will come to the page you were opening.</p>
        )}
        <ul className={classes.promises}>
          <li>
            <strong>Files are easy to find.</strong> In folders, with tags, and they stay.
          </li>
          <li>
            <strong>Announcements are seen.</strong> They have a place of their own; nothing pushes
            them away.
          </li>
          <li>
            <strong>You can see who is here.</strong> By profession, by state, by how they work.
          </li>
        </ul>
        <p className={classes.quiet}>
          No feed, no streaks, no ranking you cannot see. Talk that is only read by those it is
          meant for.
        </p>
      </main>
    </div>
  );
}
