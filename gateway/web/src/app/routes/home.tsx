import { Title } from "@mantine/core";
import { Page } from "@/components/Page";
import { useSession } from "@/features/session";
import { HomeAside } from "./home-aside";
import { NewPeople, ToSee, Unanswered, WhatConcernsMe } from "./home-lists";

function greeting(hour: number): string {
  if (hour < 5) return "Still up";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

/** What is new for her, in four short lists. */
export function Component() {
  const name = useSession().data?.member?.name.split(" ")[0];
  return (
    <Page
      title="Home"
      heading={
        <Title order={1}>
          {greeting(new Date().getHours())}
          {name && `, ${name}`}
        </Title>
      }
      lead="This is what is new in your groups."
      aside={<HomeAside />}
    >
      <ToSee />
      <WhatConcernsMe />
      <Unanswered />
      <NewPeople />
    </Page>
  );
}
