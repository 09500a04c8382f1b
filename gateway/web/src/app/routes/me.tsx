import { SegmentedControl, Text, Title, useMantineColorScheme } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { professionName, stateName } from "@/config/words";
import { ProfileForm, useMe } from "@/features/profile";
import { SignOutButton } from "@/features/session";

export function Component() {
  const me = useMe();
  return (
    <Page
      title="Me"
      narrow
      actions={<SignOutButton />}
      lead={
        me.data && (
          <>
            {me.data.data.name}, {professionName(me.data.data.profession)} in{" "}
            {stateName(me.data.data.licenceState)}. Joined <When at={me.data.data.joinedAt} />.{" "}
            <Link to={paths.person(me.data.data.id)}>See it as a colleague would</Link>
          </>
        )
      }
    >
      <section aria-labelledby="profile">
        <Title order={2} id="profile" mb="md">
          Profile
        </Title>
        {me.isPending && <Waiting rows={4} />}
        {me.error && !me.data && <Trouble error={me.error} onRetry={() => void me.refetch()} />}
        {me.data && <ProfileForm profile={me.data.data.profile} etag={me.data.etag ?? '"0"'} />}
      </section>
      <Appearance />
      {me.data && (
        <section>
          <Title order={2} mb="xs">
            Sign-in
          </Title>
          <Text>You sign in as {me.data.data.email}. Nobody else sees this address.</Text>
        </section>
      )}
    </Page>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section>
      <Title order={2} mb="sm" id="appearance">
        Light or dark
      </Title>
      <SegmentedControl
        aria-labelledby="appearance"
        size="md"
        value={colorScheme}
        data={[
          { value: "auto", label: "As my device" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        onChange={(v) => setColorScheme(v as typeof colorScheme)}
      />
    </section>
  );
}
