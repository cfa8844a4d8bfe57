package loam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * Who takes part: Loam, SSJ with each of its lists that is no plain list, and what services add.
 */
final class Contestants {
  /** A library that comes by a profile. */
  interface Library {
    String name();

    /** Its event lists. */
    List<String> lists();

    Hold hold(String list, int pending);

    Contestant firms(String list);
  }

  private Contestants() {}

  /** The libraries that Loam is held against. */
  static List<Library> libraries() {
    List<Library> libraries = new ArrayList<>(List.of(new Ssj()));
    ServiceLoader.load(Library.class).forEach(libraries::add);
    return libraries;
  }

  static Hold hold(String name, int pending) {
    return name.equals("Loam")
        ? new LoamHold(pending)
        : library(name).hold(name.substring(name.indexOf(' ') + 1), pending);
  }

  static Contestant firms(String name) {
    return switch (name) {
      case "Loam" -> new LoamFirms();
      case "Loam, marked" -> new MarkedFirms();
      case "Loam, counted" -> new CountedFirms();
      case "Java arrays, path at birth" -> new ArrayFirms();
      case "Java arrays, yearly steps" -> new SteppedFirms();
      default -> library(name).firms(name.substring(name.indexOf(' ') + 1));
    };
  }

  private static Library library(String name) {
    return libraries().stream()
        .filter(library -> name.startsWith(library.name() + " "))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static final class Ssj implements Library {
    @Override
    public String name() {
      return "SSJ";
    }

    @Override
    public List<String> lists() {
      return List.of("SplayTree", "Henriksen", "BinaryTree", "RedblackTree");
    }

    @Override
    public Hold hold(String list, int pending) {
      return new SsjHold(pending, list(list));
    }

    @Override
    public Contestant firms(String list) {
      return new SsjFirms(list(list));
    }

    private static EventList list(String name) {
      return switch (name) {
        case "SplayTree" -> new SplayTree();
        case "Henriksen" -> new Henriksen();
        case "BinaryTree" -> new BinaryTree();
        case "RedblackTree" -> new RedblackTree();
        default -> throw new IllegalArgumentException(name);
      };
    }
  }
}
