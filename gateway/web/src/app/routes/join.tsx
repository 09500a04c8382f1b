import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { PRODUCT_NAME } from "@/config/product";
import { JoinForm } from "@/features/join";
import { Brand } from "../shell/Brand";
import classes from "../shell/welcome.module.css";

export function Component() {
  useDocumentTitle(`Join · ${PRODUCT_NAME}`);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
      </header>
      <main className={classes.form}>
        <Title order={1}>Good that you are here</Title>
        <p className={classes.intro}>A few words about you, so that colleagues can find you.</p>
        <JoinForm />
      </main>
    </div>
  );
}
