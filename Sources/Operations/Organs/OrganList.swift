public import Disclosure
import Persistence

/// Organs, level by level of the tree or by name.
public struct OrganList: Inquiry {
  /// What is asked for.
  public enum Selection: Sendable, Hashable {
    /// Those that nothing stands above in a line.
    case roots(OrganLine)
    /// Those directly below one.
    case children(of: Organ.ID, OrganLine)
    /// One by itself.
    case alone(Organ.ID, OrganLine)
    /// One and all below it.
    case subtree(of: Organ.ID, OrganLine)
    /// Those in whose name, short name or code a text stands, after the last one seen.
    case named(String, after: Organ.ID?)
  }

  /// One organ of the list.
  public struct Entry: Sendable {
    /// The organ.
    public var organ: Organ
    /// How deep below the one that was asked for; 0 in a search.
    public var depth: Int
    /// How many organs stand below it in the line.
    public var below: Int
  }

  /// How many organs a search shows at once.
  public static let page = 50

  /// To be signed in: what an organ is, is public.
  public static let access = Access.signedIn

  /// What is asked for.
  public var selection: Selection

  /// Asks for organs.
  public init(_ selection: Selection) {
    self.selection = selection
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them.
  public func run(in scope: Scope) throws -> [Entry] {
    let organs = scope.organs
    var line = OrganLine.territorial
    let nodes: [(Organ, Int)]
    switch selection {
    case .roots(let selected):
      line = selected
      nodes = try organs.roots(of: line).map { ($0, 0) }
    case .alone(let id, let selected):
      line = selected
      nodes = try organs.find(id).map { [($0, 0)] } ?? []
    case .children(let parent, let selected):
      line = selected
      nodes = try organs.children(of: parent, in: line).map { ($0, 1) }
    case .subtree(let root, let selected):
      line = selected
      nodes = try organs.subtree(of: root, in: line).map { ($0.organ, $0.depth) }
    case .named(let text, let last):
      let after = try last.flatMap { try organs.find($0) }.map { (name: $0.name, id: $0.id) }
      nodes = try organs.search(text, after: after, limit: Self.page).map { ($0, 0) }
    }
    let sizes = try organs.sizes(of: nodes.map { $0.0.id }, in: line)
    return nodes.map { Entry(organ: $0.0, depth: $0.1, below: sizes[$0.0.id] ?? 0) }
  }
}
