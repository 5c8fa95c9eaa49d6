import Disclosure
import Persistence

extension Scope {
  /// Reads the journal.
  var journalReader: JournalReader { JournalReader(connection) }

  /// A condition on `chain` for the chains that the asker may read; whoever reads the journal of an organ reads also
  /// that of the installation, since what was done to roles and settings concerns each organ.
  var readableChains: SQLText {
    let organs = Visibility.rule(for: self).organs("chain", holding: .readJournal)
    guard authority.allowsSomewhere(.readJournal) else { return organs }
    return "(chain = \(JournalRepository.systemChain) OR \(sql: organs))"
  }

  /// The organ of a chain; nil for that of the installation.
  func organ(ofChain chain: Int64) -> Organ.ID? {
    chain == JournalRepository.systemChain ? nil : Organ.ID(rawValue: chain)
  }
}
