import { Skeleton, Title } from "@mantine/core";
import { NavLink, Outlet, useParams } from "react-router";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { type GroupTab, paths } from "@/config/paths";
import { counted } from "@/config/words";
import { AccessMark, isIn, MembershipButton, myRoleWords, useGroup } from "@/features/groups";
import type { Schema } from "@/lib/api/client";
import { GroupAside } from "./group-aside";
import classes from "./group.module.css";

const TABS: { tab: GroupTab; label: string }[] = [
  { tab: "talk", label: "Talk" },
  { tab: "announcements", label: "Announcements" },
  { tab: "files", label: "Files" },
  { tab: "people", label: "People" },
  { tab: "about", label: "About" },
];

/** One header for every tab: name, purpose, open or closed, my role. */
export function Component() {
  const { groupId = "" } = useParams();
  const { data: group, error, refetch } = useGroup(groupId);
  if (error && !group) {
    return (
      <Page title="Group">
        <Trouble error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!group) {
    return (
      <Page title="Group" heading={<Skeleton height={38} width="18rem" />}>
        <Skeleton height={20} width="80%" />
        <Skeleton height={44} width="26rem" maw="100%" />
      </Page>
    );
  }
  return (
    <Page
      title={group.name}
      heading={<GroupHeading group={group} />}
      actions={<MembershipButton group={group} />}
      aside={isIn(group.myRole) && group.memberCount > 1 && <GroupAside group={group} />}
    >
      <nav className={classes.tabs} aria-label={group.name}>
        {TABS.map(({ tab, label }) => (
          <NavLink key={tab} end to={paths.groupTab(group.id, tab)} className={classes.tab}>
            {label}
          </NavLink>
        ))}
      </nav>
      <Outlet context={group satisfies Schema<"Group">} />
    </Page>
  );
}

function GroupHeading({ group }: { group: Schema<"Group"> }) {
  return (
    <>
      <p className={classes.facts}>
        <AccessMark access={group.access} />
        <span>{counted(group.memberCount, "member")}</span>
        {group.myRole && <span>{myRoleWords[group.myRole]}</span>}
      </p>
      <Title order={1}>{group.name}</Title>
      <p className={classes.purpose}>{group.purpose}</p>
    </>
  );
}
