//! One order out of the orders of several years.

/// The members of all columns, each once, in the order of the last column; one that is not there
/// stands behind what it stood behind in the last column that has it, and behind all that is deeper
/// than itself there.
pub(super) fn in_one_order(columns: &[Vec<usize>], depth: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for column in columns.iter().rev() {
        let mut behind = 0;
        for &member in column {
            behind = match order.iter().position(|&placed| placed == member) {
                Some(place) => place + 1,
                None => {
                    let rest = order[behind..].iter();
                    let deeper = rest.take_while(|&&other| depth(other) > depth(member));
                    let place = behind + deeper.count();
                    order.insert(place, member);
                    place + 1
                }
            };
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::in_one_order;

    #[test]
    fn what_ended_stands_behind_what_it_stood_behind() {
        let columns = [vec![0, 1, 2, 3], vec![3, 0, 4]];
        assert_eq!(in_one_order(&columns, |_| 0), [3, 0, 1, 2, 4]);
        // 4 stands under 0, and 1 beside it.
        let depth = |member: usize| usize::from(member == 4);
        assert_eq!(in_one_order(&columns, depth), [3, 0, 4, 1, 2]);
    }
}
