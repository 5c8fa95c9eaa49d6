/// The address of one cell of a report form, such as `requests.receivedNew.total`.
///
/// The forms of 2021, 2019 and 2014 are fixed, so an address is its place in one list (`AddressBook`): comparing and
/// looking up cost nothing, and an address that no form knows cannot be made.
public struct CellAddress: Hashable, Sendable {
  /// The place in `AddressBook.shared.definitions`.
  public let ordinal: Int

  init(ordinal: Int) { self.ordinal = ordinal }

  /// The address written as `table[.block].row.column`; nil where no form has such a cell.
  public init?(_ name: String) {
    guard let address = AddressBook.shared[name] else { return nil }
    self = address
  }

  /// What stands at this address: table, row, column and labels.
  public var definition: CellDefinition { AddressBook.shared.definitions[ordinal] }

  /// The address as JSON, API and findings write it.
  public var name: String { definition.name }
}

extension CellAddress: Comparable, CustomStringConvertible {
  /// The order of the printed forms: tables from top to bottom, rows from left to right.
  public static func < (left: CellAddress, right: CellAddress) -> Bool { left.ordinal < right.ordinal }

  /// The address as JSON, API and findings write it.
  public var description: String { name }
}
