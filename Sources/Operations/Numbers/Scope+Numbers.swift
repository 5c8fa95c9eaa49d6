import CivilTime
public import Disclosure
import Persistence

extension Scope {
  /// Takes the next number of a series, of the year in Beijing, as the organ writes it.
  ///
  /// It belongs into the transaction of the record that it numbers: an operation whose `organ(in:)` is this organ.
  ///
  /// - Throws: `NumberRefusal` where the organ has no word for its numbers.
  public func nextNumber(_ series: NumberSeries, organ: Organ.ID) throws -> String {
    guard let word = try numbers.documentWord(of: organ) else { throw NotFound() }
    guard !word.isEmpty else { throw NumberRefusal.noWord }
    let pattern = try numbers.pattern(of: series, organ: organ).pattern
    let serial = try numbers.next(series, organ: organ, year: today.year)
    return pattern.number(word: word, year: today.year, serial: serial)
  }
}
