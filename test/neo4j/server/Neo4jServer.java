import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A real Neo4j in one process: {@code java -cp 'LIB/*' Neo4jServer.java PORT FOLDER PASSWORD [read-only]}. Prints "ready"
 * when Bolt answers on 127.0.0.1:PORT, and ends when its standard input closes, so that it never outlives its test.
 */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[0]));
        var isNew = !Files.exists(Path.of(args[1], "data"));
        var readOnly = args.length > 3 && args[3].equals("read-only");
        var dbms = new DatabaseManagementServiceBuilder(Path.of(args[1]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.read_only_database_default, readOnly)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 256L << 20)
                .build();
        try {
            // A folder that is used again knows the password, and Neo4j refuses to set the same one twice.
            if (isNew) dbms.database("system").executeTransactionally(
                    "ALTER USER neo4j IF EXISTS SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", args[2]));
            if (!dbms.database("neo4j").isAvailable(Duration.ofSeconds(60).toMillis())) throw new IllegalStateException("neo4j is not available");
        } catch (Exception failure) {
            // Its threads would keep the process alive, and the test waiting.
            failure.printStackTrace();
            System.exit(1);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        dbms.shutdown();
    }
}
