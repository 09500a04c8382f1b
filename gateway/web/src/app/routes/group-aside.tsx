import { Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { Person } from "@/components/Person";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { useFiles } from "@/features/files";
import { roleWords, useGroupPeople } from "@/features/groups";
import type { Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import classes from "./group.module.css";

/** Who is here, and the newest files. */
export function GroupAside({ group }: { group: Schema<"Group"> }) {
  const people = useGroupPeople(group.id, true).data ?? [];
  const files = itemsOf(useFiles({ groupId: group.id }, 4).data);
  return (
    <>
      {people.length > 0 && (
        <section>
          <Title order={2} className={classes.asideTitle}>
            Who is here
            <Link to={paths.groupTab(group.id, "people")}>all {group.memberCount}</Link>
          </Title>
          <ul className={classes.asideList}>
            {people.slice(0, 5).map(({ member, role }) => (
              <li key={member.id}>
                <Person
                  member={member}
                  size={34}
                  detail={role === "member" ? undefined : roleWords[role]}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <Title order={2} className={classes.asideTitle}>
            Newest files
            <Link to={paths.groupTab(group.id, "files")}>all</Link>
          </Title>
          <ul className={classes.asideList}>
            {files.slice(0, 4).map((file) => (
              <li key={file.id}>
                <Link to={paths.file(file.id)}>{file.name}</Link>
                <Text size="xs" c="dimmed">
                  {file.folder && `${file.folder}, `}
                  <When at={file.uploadedAt} />
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
