import { Button, Group, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { credential, Person } from "@/components/Person";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { useConnectionStep } from "../api/answer-connection";
import { useConnections } from "../api/list-connections";
import { ConnectionButtons } from "./ConnectBox";
import classes from "./connections.module.css";

function Request({ connection }: { connection: Schema<"Connection"> }) {
  const { id, member, direction, note, requestedAt } = connection;
  const step = useConnectionStep();
  const incoming = direction === "incoming";
  return (
    <div className={classes.request}>
      <Person
        member={member}
        detail={
          <>
            {credential(member)} · {incoming ? "asked" : "you asked"} <When at={requestedAt} />
          </>
        }
      />
      {note && <blockquote className={classes.note}>{note}</blockquote>}
      <ConnectionButtons id={id} name={member.name} incoming={incoming} step={step} />
    </div>
  );
}

/** Who waits for an answer, then whom I am connected with. */
export function Connections() {
  const requested = useConnections("requested");
  const connected = useConnections("connected");
  const waiting = itemsOf(requested.data);
  const incomingFirst = [
    ...waiting.filter((c) => c.direction === "incoming"),
    ...waiting.filter((c) => c.direction === "outgoing"),
  ];
  return (
    <>
      <section aria-labelledby="requests">
        <Title order={2} id="requests">
          Waiting for an answer
        </Title>
        <Listing
          query={requested}
          items={incomingFirst}
          keyOf={(c) => c.id}
          label="Requests"
          waiting={<Waiting face rows={2} />}
          empty={<Text c="dimmed">Nothing is waiting, neither from you nor for you.</Text>}
        >
          {(connection) => <Request connection={connection} />}
        </Listing>
      </section>
      <section aria-labelledby="connected">
        <Title order={2} id="connected" mb="sm">
          Connected
        </Title>
        <Listing
          query={connected}
          items={itemsOf(connected.data)}
          keyOf={(c) => c.id}
          label="Connections"
          waiting={<Waiting face rows={4} />}
          empty={
            <Empty
              next="Look who is here: a colleague in your state, or one who works as you do."
              action={
                <Button component={Link} to={paths.people} variant="default">
                  See who is here
                </Button>
              }
            >
              You are not connected with anybody yet.
            </Empty>
          }
        >
          {({ member, connectedAt }) => (
            <Group py="sm">
              <Person
                member={member}
                detail={
                  <>
                    {credential(member)}
                    {connectedAt && (
                      <>
                        {" "}
                        · connected <When at={connectedAt} />
                      </>
                    )}
                  </>
                }
              />
            </Group>
          )}
        </Listing>
      </section>
    </>
  );
}
