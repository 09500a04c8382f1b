// Run by mongosh in mongodb-init: founds the replica set of one node, and lets each service's user read and write its own database.
// Doing it again changes nothing but passwords.
const SERVICES = ["member", "forum", "files", "jobs", "notification", "gateway"];
const PATIENCE_SECONDS = 120;

function secret(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** The database admin of a server that takes writes. Throws while there is none. */
function primary() {
  const password = secret("MHC_MONGODB_ROOT_PASSWORD");
  const admin = connect(`mongodb://root:${password}@mongodb:27017/admin?directConnection=true&authSource=admin`);
  try {
    admin.runCommand({ replSetGetStatus: 1 });
  } catch (error) {
    if (error.codeName !== "NotYetInitialized") throw error;
    admin.runCommand({ replSetInitiate: { _id: "mhc", members: [{ _id: 0, host: "mongodb:27017" }] } });
  }
  if (!admin.hello().isWritablePrimary) throw new Error("the replica set has no primary yet");
  return admin;
}

let admin = null;
for (let second = 0; admin === null; second++) {
  try {
    admin = primary();
  } catch (error) {
    if (second === PATIENCE_SECONDS) throw error;
    sleep(1000);
  }
}

for (const service of SERVICES) {
  const database = admin.getSiblingDB(service);
  const user = {
    pwd: secret(`MHC_${service.toUpperCase()}_MONGODB_PASSWORD`),
    roles: [{ role: "readWrite", db: service }],
  };
  if (database.getUser(service)) database.updateUser(service, user);
  else database.createUser({ user: service, ...user });
}
