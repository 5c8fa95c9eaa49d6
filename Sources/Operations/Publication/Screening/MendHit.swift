public import Disclosure
import Persistence

/// Puts other words in place of what the screening found, such as a masked number: a new version is saved.
public struct MendHit: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The item.
  public var id: Matter.ID
  /// The version in which it was found.
  public var version: ItemVersion.ID
  /// The hits, by the keys of their findings; those of one rule may be mended at once.
  public var keys: Set<String>
  /// The words; what the rule suggests where nil.
  public var words: String?

  /// Mends hits.
  public init(_ id: Matter.ID, version: ItemVersion.ID, keys: Set<String>, words: String? = nil) {
    self.id = id
    self.version = version
    self.keys = keys
    self.words = words
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Replaces from the end of the text to its beginning, so that places stay where they were.
  ///
  /// - Throws: `MendRefusal`, `NotFound`, `Conflict` where another version was saved since.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: nil, in: scope)
    guard work.item.latest == version else { throw Conflict() }
    let findings = try scope.screening.findings(in: .version(version)).filter { keys.contains($0.key) }
    guard !findings.isEmpty else { throw NotFound() }
    var content = work.latest.content
    for finding in findings.reversed() {
      guard let replacement = words ?? finding.hit.replacement else { throw MendRefusal.noSuggestion }
      guard let mended = content.replacing(finding.hit, with: replacement) else { throw MendRefusal.elsewhere }
      content = mended
    }
    let rules = Set(findings.map(\.hit.rule)).sorted().joined(separator: "、")
    try work.save(content, note: Texts.text("item.note.mended", ["rules": rules]))
  }
}

/// Why the words of a hit cannot be replaced here.
public enum MendRefusal: DomainRefusal, Equatable {
  /// The rule suggests nothing.
  case noSuggestion
  /// It stands in a file, or not in the text any more.
  case elsewhere

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .noSuggestion: "screening.refusal.noSuggestion"
    case .elsewhere: "screening.refusal.elsewhere"
    }
  }
}
