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
    let sound = lines.filter(\.issues.isEmpty)
    var listings: [Listing] = []
    if !faulty.isEmpty {
      listings.append(listing(Texts.text("people.import.faulty", ["count": "\(faulty.count)"]), faulty[...]))
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
    if line.isKnown { number.note = Texts.text("register.import.known") }
    return Listing.Row(
      [number]
        + RegisterSheet.read.map { column in
          var cell = Listing.Cell(line.row[column], note: line.problem(of: column))
          cell.isWrong = !cell.note.isEmpty
          return cell
        })
  }
}
