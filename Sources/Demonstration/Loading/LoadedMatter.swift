import CivilTime
import Disclosure

/// A matter with all that is written for it, before anything is written.
struct LoadedMatter: Sendable {
  /// The matter as it stands today.
  var matter: Matter
  /// When it was registered.
  var createdAt: Instant
  /// Who brought it.
  var party: Party
  /// What is written besides where it is a request; nil for other matters.
  var request: LoadedRequest?
  /// The number of its document in the full-text index.
  var document: Int64
  /// What stands in the index.
  var text: SearchDocument
  /// Under which grams, which take their time to make.
  var grams: [String]

  init(matter: Matter, createdAt: Instant, party: Party, request: LoadedRequest?, document: Int64) {
    self.matter = matter
    self.createdAt = createdAt
    self.party = party
    self.request = request
    self.document = document
    text = SearchDocument(of: matter, parties: [party.name])
    grams = text.grams
  }
}

/// Matters that are written in one transaction, with the events of these and of earlier matters.
struct LoadBatch: Sendable {
  var matters: [LoadedMatter] = []
  var events: [JournalEvent] = []
}
