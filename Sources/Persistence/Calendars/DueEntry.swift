public import CivilTime
public import Disclosure

/// Something that has a due date of which people are reminded: a matter, or the answer to a reconsideration or a suit.
public protocol DueEntry: Sendable {
  /// The kind of its number.
  associatedtype Number: RecordID

  /// The number of the record.
  var id: Number { get }
  /// Its organ.
  var organ: Organ.ID { get }
  /// The region of the organ, whose closures count.
  var region: String? { get }
  /// When it is due.
  var dueOn: CivilDate { get }
  /// The stage at which people were last reminded of this due date; nil where they were not.
  var reminded: Int? { get }
}
