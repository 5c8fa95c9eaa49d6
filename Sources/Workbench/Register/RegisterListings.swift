import Disclosure
import Operations
import WebSupport

/// The tables of an import of an old register.
enum RegisterListings {
  /// How many of the rows in which nothing is wrong are shown; those with problems are shown all.
  private static let soundRows = 100

  /// The rows of a sheet: first those in which something is wrong, cell by cell, then the others.
  static func preview(_ lines: [RegisterPreview.Line]) -> [Listing] {
    let faulty = lines.filter { !$0.issues.isEmpty }
    let differing = lines.filter { $0.issues.isEmpty && !$0.problem.isEmpty }
    let sound = lines.filter(\.problem.isEmpty)
    var listings: [Listing] = []
    if !faulty.isEmpty {
      listings.append(listing(Texts.text("people.import.faulty", ["count": "\(faulty.count)"]), faulty[...]))
    }
    if !differing.isEmpty {
      let title = Texts.text("register.import.differing", ["count": "\(differing.count)"])
      listings.append(listing(title, differing[...]))
    }
    if !sound.isEmpty {
      let key = sound.count > soundRows ? "people.import.someSound" : "people.import.sound"
      let title = Texts.text(key, ["count": "\(sound.count)", "shown": "\(soundRows)"])
      listings.append(listing(title, sound.prefix(soundRows)))
    }
    return listings
  }

  private static func listing(_ title: String, _ lines: ArraySlice<RegisterPreview.Line>) -> Listing {
    Listing(
      title,
      columns: [Listing.Column(Texts.text("people.import.row"), isNumeric: true)]
        + RegisterSheet.read.map { Listing.Column($0.rawValue) },
      rows: lines.map(row), empty: EmptyState(""))
  }

  private static func row(_ line: RegisterPreview.Line) -> Listing.Row {
    var number = Listing.Cell("\(line.row.number)", isNumeric: true)
    number.note = line.standing.words
    return Listing.Row(
      [number]
        + RegisterSheet.read.map { column in
          var cell = Listing.Cell(line.row[column], note: line.problem(of: column))
          cell.isWrong = !cell.note.isEmpty
          return cell
        })
  }
}

extension RegisterPreview.Line {
  /// What is wrong with the row or says something else than the ledger, in sentences; empty where nothing does.
  var problem: String { RegisterSheet.read.map { self.problem(of: $0) }.joined() }
}

extension RegisterStanding {
  /// What becomes of the row, where it does not become a case.
  var words: String {
    switch self {
    case .new: ""
    case .known: Texts.text("register.import.known")
    case .lacking(let count): Texts.text("register.import.lacking", ["count": "\(count)"])
    case .differing: Texts.text("register.import.differs")
    }
  }
}

extension RegisterTally {
  /// What would become of rows in which nothing is wrong.
  static func expected(of standings: [RegisterStanding]) -> RegisterTally {
    standings.reduce(into: RegisterTally()) { $0.count($1) }
  }

  /// The numbers as sentences take them.
  func arguments(_ rows: Int) -> [String: String] {
    [
      "count": "\(rows)", "done": "\(done)", "imported": "\(imported)", "known": "\(known)", "remedies": "\(remedies)",
      "differing": "\(differing)", "refused": "\(refused)",
    ]
  }
}
