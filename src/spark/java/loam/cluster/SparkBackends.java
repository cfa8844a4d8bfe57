package loam.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.experiment.Backend;
import loam.experiment.BackendException;
import loam.experiment.BackendService;

/** Masters of Spark, by the addresses that Spark uses. */
public final class SparkBackends implements BackendService {
  /** Whatever master and settings spark-submit has been given. */
  static final String AS_SUBMITTED = "spark";

  private static final Pattern STANDALONE = Pattern.compile("spark://[^\\s/@]+");
  private static final Pattern HOST = Pattern.compile("([^,:]+|\\[[^\\]]+\\]):(\\d{1,5})");
  private static final Pattern OTHER =
      Pattern.compile("yarn|k8s://\\S+|local\\[(\\d+|\\*)\\]|local-cluster\\[\\d+,\\d+,\\d+\\]");
  private static final int PATIENCE_MILLIS = 3000;
  private static final int MOST_PORT = 65_535;

  @Override
  public boolean knows(String address) {
    return true; // whoever writes another one hears what it should be
  }

  @Override
  public void visit(String address) {
    if (STANDALONE.matcher(address).matches()) {
      visitOneOf(address);
    } else if (!OTHER.matcher(address).matches() && !isSubmitted(address)) {
      throw BackendException.misspelt(address);
    }
  }

  private static boolean isSubmitted(String address) {
    return address.equals(AS_SUBMITTED) && System.getProperties().containsKey("spark.master");
  }

  /** A cluster may have several masters, of which one works. */
  private static void visitOneOf(String address) {
    List<String> reasons = new ArrayList<>();
    for (String master : address.substring("spark://".length()).split(",", -1)) {
      Matcher host = HOST.matcher(master);
      if (!host.matches() || Integer.parseInt(host.group(2)) > MOST_PORT) {
        throw BackendException.misspelt(address);
      }
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(host.group(2));
        socket.connect(new InetSocketAddress(host.group(1), port), PATIENCE_MILLIS);
        return;
      } catch (IOException e) {
        reasons.add(reason(e));
      }
    }
    throw BackendException.silent(address, String.join("; ", reasons));
  }

  private static String reason(IOException e) {
    return e instanceof java.net.UnknownHostException
        ? "unknown host"
        : String.valueOf(e.getMessage());
  }

  @Override
  public Backend open(String address) {
    return SparkBackend.open(address);
  }
}
