/// The cells of one report, by address.
///
/// A row that is not in the text has no cell here.
public struct CellTable: Sendable, Equatable {
  private var slots: [Cell?]
  /// How many cells there are.
  public private(set) var count = 0

  /// No cells.
  public init() { slots = [] }

  /// The cell at an address, or nil where the report has no such row.
  public subscript(_ address: CellAddress) -> Cell? {
    get { address.ordinal < slots.count ? slots[address.ordinal] : nil }
    set {
      if slots.isEmpty { slots = Array(repeating: nil, count: AddressBook.shared.definitions.count) }
      count += (newValue == nil ? 0 : 1) - (slots[address.ordinal] == nil ? 0 : 1)
      slots[address.ordinal] = newValue
    }
  }

  /// The cell at an address written in words; nil where there is none.
  public subscript(_ name: String) -> Cell? { CellAddress(name).flatMap { self[$0] } }

  /// Whether there are no cells.
  public var isEmpty: Bool { count == 0 }
}

extension CellTable: Sequence {
  /// Walks the cells in the order of the printed forms.
  public struct Iterator: IteratorProtocol {
    fileprivate let slots: [Cell?]
    fileprivate var position = 0

    /// The next cell with its address.
    public mutating func next() -> (address: CellAddress, cell: Cell)? {
      while position < slots.count {
        let ordinal = position
        position += 1
        if let cell = slots[ordinal] { return (CellAddress(ordinal: ordinal), cell) }
      }
      return nil
    }
  }

  /// The cells in the order of the printed forms.
  public func makeIterator() -> Iterator { Iterator(slots: slots) }
}
