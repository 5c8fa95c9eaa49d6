import Disclosure
import Persistence

extension Scope {
  /// Retention periods and what has outlived them.
  var retention: RetentionRepository { RetentionRepository(connection) }
  /// Erasures.
  var erasures: ErasureRepository { ErasureRepository(connection) }

  /// The rule for a kind; there is one for each.
  func retentionRule(_ kind: RetentionKind) throws -> RetentionRule {
    guard let rule = try retention.rules().first(where: { $0.kind == kind }) else { throw NotFound() }
    return rule
  }

  /// An erasure, to be acted on.
  func erasure(_ id: Erasure.ID) throws -> Erasure {
    guard let erasure = try erasures.find(id) else { throw NotFound() }
    return erasure
  }
}
