import Disclosure
import Operations

/// Behind an address, whose records somebody gets at: the column of the table of routes.
///
/// Written as alternatives with "or", each a list with commas: *there* is the capability of the access column at the
/// organ of the record, a capability is that one at the organ of the record, with *somewhere* before it that one at any
/// organ, *own* is one's own record, *turn* is an approval that waits for the asker, *top* is the capability of the access
/// column at every organ that nothing stands above, – is any record.
struct RouteReach: Hashable {
  private enum Term: Hashable {
    case there, own, turn, top
    case somewhere(Capability)
    case capability(Capability)
  }

  private let alternatives: [[Term]]

  /// Any record, or none at all.
  static let anywhere = RouteReach(alternatives: [[]])

  private init(alternatives: [[Term]]) {
    self.alternatives = alternatives
  }

  /// The reach that the table writes; nil where it writes none.
  init?(_ text: String) {
    guard text != "–" else {
      self = .anywhere
      return
    }
    var alternatives: [[Term]] = []
    for part in text.split(separator: " or ") {
      var terms: [Term] = []
      for word in part.split(separator: ", ") {
        guard let term = Self.term(word.replacing("`", with: "")) else { return nil }
        terms.append(term)
      }
      alternatives.append(terms)
    }
    self.alternatives = alternatives
  }

  private static func term(_ word: some StringProtocol) -> Term? {
    if word.hasPrefix("somewhere ") { return Capability(rawValue: String(word.dropFirst(10))).map { .somewhere($0) } }
    return switch word {
    case "there": .there
    case "own": .own
    case "turn": .turn
    case "top": .top
    default: Capability(rawValue: String(word)).map { .capability($0) }
    }
  }

  /// Whether it makes a difference where the record is.
  var namesPlace: Bool {
    alternatives.contains { terms in
      terms.contains { term in
        switch term {
        case .there, .own, .capability: true
        case .turn, .top, .somewhere: false
        }
      }
    }
  }

  /// Whether one's own records make a difference.
  var namesOwn: Bool { alternatives.contains { $0.contains(.own) } }

  /// Whether a walker gets at a record at a place.
  func admits(_ walker: Walker, _ line: RouteTable.Line, at place: WalkPlace) -> Bool {
    guard line.admits(walker.role.capabilities) else { return false }
    return alternatives.contains { terms in
      terms.allSatisfy { term in
        switch term {
        case .there:
          if case .capability(let capability) = line.access { holds(capability, walker, place) } else { true }
        case .capability(let capability): holds(capability, walker, place)
        case .own: place == .own
        case .somewhere(let capability): walker.role.capabilities.contains(capability)
        // Nothing waits for anybody who walks, and nobody who walks has a role at the top.
        case .turn, .top: false
        }
      }
    }
  }

  private func holds(_ capability: Capability, _ walker: Walker, _ place: WalkPlace) -> Bool {
    walker.role.capabilities.contains(capability) && place.isReached(by: walker.reach)
  }
}
