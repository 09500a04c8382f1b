import { Skeleton } from "@mantine/core";
import { IconBriefcase, IconHome, IconHeartHandshake, IconMessages } from "@tabler/icons-react";
import { NavLink } from "react-router";
import { paths } from "@/config/paths";
import { useMyGroups } from "@/features/groups";
import classes from "./side-nav.module.css";

/** Groups named here before "all groups" has to do. */
const SHOWN = 10;

/** Where she goes; then her groups by name, the most recently active first. */
export function SideNav() {
  const groups = useMyGroups();
  return (
    <nav className={classes.nav} aria-label="Main">
      <NavLink to={paths.home} end className={classes.link}>
        <IconHome size={21} stroke={1.6} aria-hidden />
        Home
      </NavLink>
      <NavLink to={paths.groups} end className={classes.link}>
        <IconMessages size={21} stroke={1.6} aria-hidden />
        Groups
      </NavLink>
      <NavLink to={paths.connections} className={classes.link}>
        <IconHeartHandshake size={21} stroke={1.6} aria-hidden />
        Connections
      </NavLink>
      <NavLink to={paths.jobs} className={classes.link}>
        <IconBriefcase size={21} stroke={1.6} aria-hidden />
        Jobs
      </NavLink>
      <h2 className={classes.title}>My groups</h2>
      {groups.isPending && <Skeleton height={18} width="70%" ml="sm" />}
      {groups.data?.slice(0, SHOWN).map((group) => (
        <NavLink key={group.id} to={paths.group(group.id)} className={classes.group}>
          {group.name}
        </NavLink>
      ))}
      {groups.data?.length === 0 && <p className={classes.none}>None yet. Have a look around.</p>}
    </nav>
  );
}
