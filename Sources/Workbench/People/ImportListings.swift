import Disclosure
import Operations
import WebSupport

/// The tables of an import of accounts.
enum ImportListings {
  /// How many of the rows in which nothing is wrong are shown; those with problems are shown all.
  private static let soundRows = 100

  /// The rows of a list: first those in which something is wrong, cell by cell, then the others.
  static func preview(_ lines: [ImportPreview.Line]) -> [Listing] {
    let faulty = lines.filter { !$0.issues.isEmpty }
    let sound = lines.filter(\.issues.isEmpty)
    let columns =
      [Listing.Column(Texts.text("people.import.row"), isNumeric: true)]
      + PeopleColumn.allCases.map { Listing.Column($0.rawValue) }
    var listings: [Listing] = []
    if !faulty.isEmpty {
      listings.append(
        Listing(
          Texts.text("people.import.faulty", ["count": "\(faulty.count)"]), columns: columns, rows: faulty.map(row),
          empty: EmptyState("")))
    }
    if !sound.isEmpty {
      let key = sound.count > soundRows ? "people.import.someSound" : "people.import.sound"
      listings.append(
        Listing(
          Texts.text(key, ["count": "\(sound.count)", "shown": "\(soundRows)"]), columns: columns,
          rows: sound.prefix(soundRows).map(row), empty: EmptyState("")))
    }
    return listings
  }

  /// The new accounts with their passwords.
  static func passwords(_ lines: [ImportPreview.Line], _ imported: [Entrance.Imported]) -> Listing {
    let passwords = Dictionary(imported.map { ($0.number, $0.password) }) { first, _ in first }
    let columns: [PeopleColumn] = [.name, .organ, .signInName]
    return Listing(
      Texts.text("people.import.done"),
      columns: columns.map { Listing.Column($0.rawValue) } + [Listing.Column(Texts.text("people.password.title"))],
      rows: lines.map { line in
        Listing.Row(columns.map { Listing.Cell(line.row.values[$0] ?? "") } + [.init(passwords[line.number] ?? "")])
      },
      empty: EmptyState(""))
  }

  private static func row(_ line: ImportPreview.Line) -> Listing.Row {
    Listing.Row(
      [Listing.Cell("\(line.number)", isNumeric: true)]
        + PeopleColumn.allCases.map { column in
          var cell = Listing.Cell(line.row.values[column] ?? "", note: line.problem(of: column))
          cell.isWrong = !cell.note.isEmpty
          return cell
        })
  }
}
