import { Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { professionName } from "@/config/words";
import { useFiles } from "@/features/files";
import { useNewest } from "@/features/people";
import { itemsOf } from "@/lib/queries";
import { SHORT } from "./home-lists";
import classes from "./group.module.css";

/** The newest files of her groups, and who is here by profession. */
export function HomeAside() {
  const files = itemsOf(useFiles({}, 5).data);
  const facets = useNewest(SHORT + 1).data?.pages[0]?.facets;
  return (
    <>
      {facets && (
        <section>
          <Title order={2} className={classes.asideTitle}>
            Who is here
            <Link to={paths.people}>everybody</Link>
          </Title>
          <ul className={classes.asideList} style={{ gap: "0.4rem" }}>
            {facets.professions.slice(0, 6).map(({ value, count }) => (
              <li key={value}>
                <Link to={`${paths.people}?profession=${value}`}>{professionName(value)}</Link>{" "}
                <Text span size="sm" c="dimmed">
                  {count}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <Title order={2} className={classes.asideTitle}>
            Newest files
            <Link to={paths.files}>all</Link>
          </Title>
          <ul className={classes.asideList}>
            {files.slice(0, 5).map((file) => (
              <li key={file.id}>
                <Link to={paths.file(file.id)}>{file.name}</Link>
                <Text size="xs" c="dimmed">
                  {file.groupName}, <When at={file.uploadedAt} />
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
